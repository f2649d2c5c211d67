/** JSON that people open as well: indented, with a last newline. Data with many rows is written compactly instead. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
