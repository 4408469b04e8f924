/**
 * What a run leaves for those who operate it, and for how long: its log, its figures for Prometheus, the history that
 * its reports make, and the end of old ones.
 * <p>
 * It knows files and the libraries of logs and metrics (Logback and Spring Boot's formats, Micrometer), and nothing of
 * the job itself.
 */
package org.tabularium.job.operation;
