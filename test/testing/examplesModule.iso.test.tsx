// @vitest-environment jsdom

// The recipe of docs/testing.md for a whole module, as it is.
import '../../examples/testing/module.test.js';
