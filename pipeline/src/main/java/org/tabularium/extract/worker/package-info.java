/**
 * Reading in processes of their own: what a document does there, it cannot do to the night. A document that hangs, eats
 * memory or ends the process costs its budget and is rejected; the rest goes on.
 * <p>
 * <b>Here:</b> {@link org.tabularium.extract.worker.Workers} holds the processes, one
 * {@link org.tabularium.extract.worker.WorkerProcess} each, composes their
 * {@linkplain org.tabularium.extract.worker.WorkerCommand command line}, listens, watches the
 * {@linkplain org.tabularium.extract.worker.BudgetClock clock}, and says what became of a document whose process
 * {@linkplain org.tabularium.extract.worker.Death died}. <b>There:</b> {@link org.tabularium.extract.worker.ReadWorker}
 * reads and answers until its input ends, as it does when the night dies.
 * <p>
 * <b>Protocol.</b> Frames on the standard input and output of the process: four bytes of length, one of the kind, and
 * fields. To each {@link org.tabularium.extract.worker.Request} the process answers: taken; beats, while it works; for
 * each document of the file that it begins, and then its head, its rows in frames of bounded size, as they are packed,
 * and its end; the end of the file. Nothing else may write to that output; what libraries print goes to the other
 * stream, whose last lines are kept for the message of a crash.
 */
package org.tabularium.extract.worker;
