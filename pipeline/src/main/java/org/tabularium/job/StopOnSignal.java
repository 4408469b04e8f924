package org.tabularium.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** When the process is asked to end, asks the job to stop after the documents in hand and waits until it has. */
final class StopOnSignal implements AutoCloseable {

    /** Service managers commonly kill after 90 seconds; what is not done by then is done by the next night. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch ended = new CountDownLatch(1);

    private final Thread hook;

    StopOnSignal(JobOperator operator, JobRepository repository, NightListener listener) {
        hook = new Thread(() -> {
            listener.stopping();
            stop(operator, repository);
        }, "stop-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(JobOperator operator, JobRepository repository) {
        for (JobExecution execution : repository.findRunningJobExecutions(IngestJob.NAME)) {
            try {
                operator.stop(execution);
            } catch (JobExecutionNotRunningException _) {
                // It ended by itself meanwhile, which is what is wanted.
            }
        }
        try {
            ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The hook is running: the process is about to end.
        }
    }
}
