/** Tabularium: reports in, an indicator warehouse out. The program's entry; the rooms below do the work. */
package org.tabularium;
