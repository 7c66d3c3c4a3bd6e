/** Of a file for the spot check: more than the largest school, far less than what would tire the computer. */
export const MOST_STUDENTS = 5_000;
export const MOST_SUBJECTS = 40;
