/** Nothing was done, and what stands in the way is printed already: only the exit code remains to be told. */
export class ToldAlready extends Error {}
