package org.tabularium.read;

/** A merged range of a sheet, its first and last rows and columns counted from 0. */
record SheetRange(int top, int left, int bottom, int right) {

    boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
