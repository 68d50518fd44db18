/** A pattern that finds a text anywhere; the letters that mean something to PostgreSQL are taken as they are. */
export const literally = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`
