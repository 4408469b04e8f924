package org.tabularium.job;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Lets Spring Batch keep its records in the database of {@link JobRecords}. Said in so many words: to find out by
 * itself that this is all a night needs takes Spring Boot longer than to set it up.
 */
@Configuration(proxyBeanMethods = false)
class RecordsOfJobs extends JdbcDefaultBatchConfiguration implements DisposableBean {

    private static final String SCHEMA = "org/springframework/batch/core/schema-h2.sql";

    /** Finds the last thing that the script of the schema makes. */
    private static final String MADE_LAST = "SELECT 1 FROM INFORMATION_SCHEMA.SEQUENCES"
            + " WHERE SEQUENCE_NAME = 'BATCH_JOB_INSTANCE_SEQ'";

    private final JdbcConnectionPool database;

    private final PlatformTransactionManager transactions;

    RecordsOfJobs(Night night) {
        this.database = JdbcConnectionPool.create(JobRecords.url(night.request().warehouse()), "sa", "");
        this.transactions = new JdbcTransactionManager(database);
        makeTables();
    }

    /** Makes them, unless an earlier night did so to the end. */
    private void makeTables() {
        JdbcTemplate records = new JdbcTemplate(database);
        if (records.queryForList(MADE_LAST).isEmpty()) {
            records.execute("DROP ALL OBJECTS");
            new ResourceDatabasePopulator(new ClassPathResource(SCHEMA)).execute(database);
        }
    }

    @Override
    protected DataSource getDataSource() {
        return database;
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return transactions;
    }

    /** With its last connection the database closes. */
    @Override
    public void destroy() {
        database.dispose();
    }
}
