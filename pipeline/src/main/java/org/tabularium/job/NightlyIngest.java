package org.tabularium.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.tabularium.catalogue.Catalogue;
import org.tabularium.catalogue.CatalogueException;
import org.tabularium.extract.ExtractException;
import org.tabularium.extract.Extractor;
import org.tabularium.extract.InThisProcess;
import org.tabularium.extract.worker.Workers;
import org.tabularium.job.operation.RunLog;
import org.tabularium.warehouse.DatabaseLimits;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.Run;

/** Runs one night: takes the lock, starts Spring, clears up after a night that was killed, runs the job. */
public final class NightlyIngest {

    private static final DateTimeFormatter RUN_ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private NightlyIngest() {
    }

    /**
     * Reads what is new in the input folder and publishes.
     *
     * @throws NightException
     *             when nothing was published, with the reason; the former warehouse stands
     */
    public static IngestReport run(IngestRequest request, NightListener listener) {
        Instant started = Clock.systemUTC().instant();
        String id = RUN_ID.format(started);
        try (StopOnSignal signal = new StopOnSignal(listener, request.patience());
                NightLock _ = NightLock.take(request.warehouse(), "run " + id);
                RunLog _ = log(request, id)) {
            NightRecord record = new NightRecord(request, new Run(id, started, Program.version(), ""));
            return record.of(() -> night(request, record, listener, signal));
        }
    }

    private static IngestReport night(IngestRequest request, NightRecord record, NightListener listener,
            StopOnSignal signal) {
        MemoryPlan.of(request).excess(DatabaseLimits.machineMemory()).ifPresent(listener::remark);
        try (Extractor extractor = extractor(request);
                Night night = new Night(request, withVersions(record.run(), request), listener, extractor,
                        record.journal())) {
            record.begun(night);
            work(night, signal);
            try (PublishedWarehouse published = PublishedWarehouse
                    .open(request.warehouse(), request.operation().database(request.warehouse().work()))
                    .orElseThrow()) {
                return new IngestReport(night.changes().orElseThrow(), published.status(), night.exports(),
                        Duration.between(record.run().started(), Clock.systemUTC().instant()));
            }
        }
    }

    private static Run withVersions(Run run, IngestRequest request) {
        Fingerprint fingerprint = Fingerprint.ofThisProgram();
        return new Run(run.id(), run.started(), run.program() + "+" + fingerprint.ofProgram() + catalogue(request),
                fingerprint.ofRules());
    }

    private static RunLog log(IngestRequest request, String run) {
        try {
            return RunLog.open(request.warehouse().logs(), run, request.operation().log());
        } catch (IOException e) {
            throw new NightException(Shortage.ofRoom(List.of(e), request.warehouse())
                    .orElse("The log of the run cannot be written to " + request.warehouse().logs() + " (" + e
                            + "). May the program write there?")
                    + " Nothing was published; the former warehouse stands.", e);
        }
    }

    /**
     * A catalogue of one's own is part of what decides about figures. It is read once here, so that a mistake in it is
     * told before any work is done.
     */
    private static String catalogue(IngestRequest request) {
        try {
            return request.catalogue().map(folder -> {
                Catalogue.read(folder);
                return "+" + Catalogue.fingerprint(folder);
            }).orElse("");
        } catch (CatalogueException e) {
            throw new NightException("The catalogue cannot be used: " + e.getMessage(), e);
        }
    }

    /** Processes that read are started first, so that they get ready while the night does. */
    private static Extractor extractor(IngestRequest request) {
        try {
            return request.isolation()
                    .<Extractor> map(isolation -> Workers.start(isolation, request.workers(),
                            request.warehouse().work().resolve("reading")))
                    .orElseGet(() -> new InThisProcess(request.workers()));
        } catch (ExtractException e) {
            throw new NightException(e.getMessage(), e);
        }
    }

    /** What fails once all is published fails in the bookkeeping only. */
    private static void work(Night night, StopOnSignal signal) {
        try {
            night.clearUp();
            runJob(night, signal);
        } catch (NightException e) {
            throw e;
        } catch (RuntimeException | JobExecutionException | OutOfMemoryError e) {
            if (!night.isDone()) {
                throw new NightFailure(night, List.of(e)).exception();
            }
            night.listener().remark("all is published, but the job's own records are not complete: " + e.getMessage());
        }
    }

    private static void runJob(Night night, StopOnSignal signal) throws JobExecutionException {
        try (ConfigurableApplicationContext context = context(night)) {
            JobOperator operator = context.getBean(JobOperator.class);
            JobRepository repository = context.getBean(JobRepository.class);
            recoverKilledRuns(operator, repository);
            JobRecords.prune(repository, night.request().operation().retention());
            signal.watch(night::stop);
            JobExecution execution = operator.start(context.getBean(Job.class), parameters(night));
            if (execution.getStatus() != BatchStatus.COMPLETED && !night.isDone()) {
                throw failure(night, execution);
            }
        }
    }

    /** The job's records are bookkeeping: damaged ones refuse no night, they are begun anew. */
    private static ConfigurableApplicationContext context(Night night) {
        try {
            return start(night);
        } catch (RuntimeException e) {
            if (!JobRecords.areBlamedBy(NightFailure.chain(e).toList())
                    || Shortage.ofRoom(NightFailure.chain(e).toList(), night.request().warehouse()).isPresent()) {
                throw e;
            }
            night.listener().remark("the job's own records were damaged and are begun anew; no document is affected");
            JobRecords.delete(night.request().warehouse());
            return start(night);
        }
    }

    private static ConfigurableApplicationContext start(Night night) {
        SpringApplication application = new SpringApplication(RecordsOfJobs.class, IngestJob.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // They read settings of Spring and set up logging; settings and the log of the run are here already.
        application.setListeners(List.of());
        // Spring's own hook would close the database while the job still runs; StopOnSignal waits for the job.
        application.setRegisterShutdownHook(false);
        application.setInitializers(List.of(context -> context.getBeanFactory().registerSingleton("night", night)));
        return application.run();
    }

    /** The lock is ours, so a run that the records call running was killed. */
    private static void recoverKilledRuns(JobOperator operator, JobRepository repository) {
        repository.findRunningJobExecutions(IngestJob.NAME).forEach(operator::recover);
    }

    private static JobParameters parameters(Night night) {
        return new JobParametersBuilder().addString("run", night.run().id())
                .addString("input", night.request().input().toString(), false).toJobParameters();
    }

    private static NightException failure(Night night, JobExecution execution) {
        return execution.getStatus() == BatchStatus.STOPPED ? StopOnSignal.stopped()
                : new NightFailure(night, execution.getAllFailureExceptions()).exception();
    }
}
