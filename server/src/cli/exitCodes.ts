// What the exit codes mean; a greater one wins.

/** Nothing at error level. */
export const EXIT_FINE = 0;
/** At least one finding at error level, or more warnings than allowed. */
export const EXIT_ERRORS = 1;
/** The call was wrong, or a file could not be read or written. */
export const EXIT_FAILED = 2;
