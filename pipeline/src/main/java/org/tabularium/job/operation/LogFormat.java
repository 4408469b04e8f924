package org.tabularium.job.operation;

/** How the lines of a log are written. */
public enum LogFormat {
    /** One JSON object a line, fields as the Elastic Common Schema names them. */
    ecs,
    /** One JSON object a line, fields as Logstash names them. */
    logstash,
    /** Plain text. */
    text
}
