// @vitest-environment jsdom

// The React Testing Library recipe of docs/testing.md, as it is.
import '../../examples/testing/react.test.js';
