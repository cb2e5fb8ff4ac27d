const numbers = new Intl.NumberFormat('en-US');

/** 4096 → `4,096`. */
export const count = (value: number): string => numbers.format(value);

/** `1 byte`, `2 bytes`. */
export const bytes = (value: number): string => `${count(value)} ${value === 1 ? 'byte' : 'bytes'}`;
