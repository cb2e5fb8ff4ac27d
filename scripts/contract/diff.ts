// npm run contract:diff -- [--from <facts>] [--json] <file> …   says what newer OpenAPI files change against the committed
// facts, and what each of our forms does with it today. A file of facts will do as well.
import { run } from './diff/run.js';

const { exitCode, text } = run(process.argv.slice(2));
(exitCode === 2 ? console.error : console.log)(text);
process.exitCode = exitCode;
