import { describe, expect, test } from 'vitest';
import { lint } from './lint.js';
import { frameworks } from './right/frameworks.js';
import { lookAlikes } from './right/lookAlikes.js';
import { nextApp } from './right/nextApp.js';
import { nextPages } from './right/nextPages.js';
import { servers } from './right/servers.js';

describe.each(Object.entries({ nextApp, nextPages, servers, frameworks, lookAlikes }))(
  'right code: %s',
  (_, cases) => {
    test.each(Object.entries(cases))('%s', (_, code) => {
      expect(lint(code)).toEqual([]);
    });
  },
);
