package org.tabularium;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Tabularium {

    public static void main(String[] args) {
    }
}
