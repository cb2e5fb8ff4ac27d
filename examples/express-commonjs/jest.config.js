/** @type {import('jest').Config} */
module.exports = {
  preset: 'ts-jest',
  testMatch: ['<rootDir>/test/*.test.ts'],
};
