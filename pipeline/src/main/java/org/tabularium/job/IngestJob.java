package org.tabularium.job;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.tabularium.job.NightListener.Stage;
import org.tabularium.warehouse.FileRows;
import org.tabularium.warehouse.SourceFile;

/**
 * The job {@code ingest} and its way: after the scan either all steps, or only the export where files are missing, or
 * none where nothing changed.
 */
@Configuration(proxyBeanMethods = false)
class IngestJob {

    static final String NAME = "ingest";

    /** Results wait in memory until their chunk is full; larger chunks keep the workers busier beside one long file. */
    private static final int DOCUMENTS_PER_WORKER = 8;

    private final JobRepository repository;

    private final Night night;

    private final NightSteps steps;

    IngestJob(JobRepository repository, Night night) {
        this.repository = repository;
        this.night = night;
        this.steps = new NightSteps(night);
    }

    @Bean
    Job ingest(Step extract) {
        Step scan = step(Stage.SCAN, steps::scan);
        return new JobBuilder(NAME, repository).start(scan).on(NightSteps.UNCHANGED.getExitCode()).end().from(scan)
                .on(NightSteps.EXPORTS_MISSING.getExitCode()).to(step("export-again", Stage.EXPORT, steps::exportAgain))
                .from(scan).on(ExitStatus.COMPLETED.getExitCode()).to(extract).next(step(Stage.LOAD, steps::load))
                .next(step(Stage.CONSOLIDATE, steps::consolidate)).next(step(Stage.CHECK, steps::check))
                .next(step(Stage.COMPARE, steps::compare)).next(step(Stage.EXPORT, steps::export))
                .next(step(Stage.PUBLISH, steps::publish)).from(scan).on("*").fail().end().build();
    }

    @Bean
    Step extract(ThreadPoolTaskExecutor readers) {
        InputFolder input = new InputFolder(night.request().input());
        int chunk = DOCUMENTS_PER_WORKER * night.request().workers();
        return new StepBuilder(NightJournal.name(Stage.EXTRACT), repository).<SourceFile, FileRows> chunk(chunk)
                .reader(() -> steps.next().orElse(null))
                .processor(source -> steps.read(source, input.path(source.name()))).writer(steps::store)
                .taskExecutor(readers).listener(announce(Stage.EXTRACT)).build();
    }

    @Bean
    ThreadPoolTaskExecutor readers() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(night.request().workers());
        executor.setThreadNamePrefix("reader-");
        return executor;
    }

    private Step step(Stage stage, Work work) {
        return step(NightJournal.name(stage), stage, work);
    }

    private Step step(String name, Stage stage, Work work) {
        return new StepBuilder(name, repository).tasklet((contribution, _) -> {
            contribution.setExitStatus(work.run());
            return RepeatStatus.FINISHED;
        }).listener(announce(stage)).build();
    }

    private StepExecutionListener announce(Stage stage) {
        return new StepExecutionListener() {
            /**
             * A night that is asked to stop does so here, in the job's own thread: the operator's stop writes the job's
             * records from another one and fails when the job takes a step in that instant.
             */
            @Override
            public void beforeStep(StepExecution step) {
                if (night.isStopping()) {
                    step.setTerminateOnly();
                    return;
                }
                night.listener().stage(stage);
                night.journal().stage(stage);
            }
        };
    }

    /** The work of a step; says how it ended. */
    @FunctionalInterface
    private interface Work {
        ExitStatus run();
    }
}
