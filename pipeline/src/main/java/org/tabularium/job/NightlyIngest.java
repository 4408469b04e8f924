package org.tabularium.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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
import org.tabularium.export.ExportException;
import org.tabularium.extract.ExtractException;
import org.tabularium.extract.Extractor;
import org.tabularium.extract.InThisProcess;
import org.tabularium.extract.worker.Workers;
import org.tabularium.job.operation.RunLog;
import org.tabularium.warehouse.PublishedWarehouse;
import org.tabularium.warehouse.Run;
import org.tabularium.warehouse.WarehouseException;

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
        try (NightLock _ = NightLock.take(request.warehouse());
                RunLog _ = log(request, id)) {
            NightRecord record = new NightRecord(request, new Run(id, started, Program.version(), ""));
            return record.of(() -> night(request, id, started, listener, record));
        }
    }

    private static IngestReport night(IngestRequest request, String id, Instant started, NightListener listener,
            NightRecord record) {
        Fingerprint fingerprint = Fingerprint.ofThisProgram();
        Run run = new Run(id, started, Program.version() + "+" + fingerprint.ofProgram() + catalogue(request),
                fingerprint.ofRules());
        try (Extractor extractor = extractor(request);
                Night night = new Night(request, run, listener, extractor, record.journal())) {
            record.begun(night);
            return work(night);
        }
    }

    private static IngestReport work(Night night) {
        runJob(night);
        try (PublishedWarehouse published = PublishedWarehouse.open(night.request().warehouse()).orElseThrow()) {
            return new IngestReport(night.changes().orElseThrow(), published.status(), night.exports(),
                    Duration.between(night.run().started(), Clock.systemUTC().instant()));
        }
    }

    private static RunLog log(IngestRequest request, String run) {
        try {
            return RunLog.open(request.warehouse().logs(), run, request.operation().log());
        } catch (IOException e) {
            throw new NightException("The log of the run cannot be written to " + request.warehouse().logs() + " (" + e
                    + "). Is there room, and may the program write there?", e);
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

    /** Processes that read are started first, so that they get ready while Spring does. */
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

    private static void runJob(Night night) {
        try (ConfigurableApplicationContext context = context(night)) {
            JobOperator operator = context.getBean(JobOperator.class);
            JobRepository repository = context.getBean(JobRepository.class);
            recoverKilledRuns(operator, repository);
            try (StopOnSignal _ = new StopOnSignal(operator, repository, night.listener())) {
                JobExecution execution = operator.start(context.getBean(Job.class), parameters(night));
                if (execution.getStatus() != BatchStatus.COMPLETED) {
                    throw failure(execution);
                }
            }
        } catch (JobExecutionException e) {
            throw new NightException("The job could not be started: " + e.getMessage(), e);
        }
    }

    private static ConfigurableApplicationContext context(Night night) {
        SpringApplication application = new SpringApplication(IngestJob.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // Spring's own hook would close the database while the job still runs; StopOnSignal waits for the job.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("spring.datasource.url", JobRecords.url(night.request().warehouse())));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("night", night));
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

    private static NightException failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new NightException("The run was stopped. Nothing was published; the next run goes on from here.");
        }
        List<Throwable> causes = execution.getAllFailureExceptions().stream().flatMap(NightlyIngest::chain).toList();
        return causes.stream().filter(NightlyIngest::isForPeople).findFirst()
                .map(cause -> new NightException(cause.getMessage(), cause))
                .orElseGet(() -> new NightException("The program failed: " + causes, causes.getLast()));
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isForPeople(Throwable e) {
        return e instanceof NightException || e instanceof WarehouseException || e instanceof ExportException
                || e instanceof CatalogueException || e instanceof ExtractException;
    }
}
