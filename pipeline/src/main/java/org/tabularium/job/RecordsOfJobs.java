package org.tabularium.job;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
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

    private final JdbcConnectionPool database;

    private final PlatformTransactionManager transactions;

    RecordsOfJobs(Night night) {
        this.database = JdbcConnectionPool.create(JobRecords.url(night.request().warehouse()), "sa", "");
        this.transactions = new JdbcTransactionManager(database);
        makeTables();
    }

    /** Makes those that are not there. */
    private void makeTables() {
        ResourceDatabasePopulator schema = new ResourceDatabasePopulator(new ClassPathResource(SCHEMA));
        schema.setContinueOnError(true);
        schema.execute(database);
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
