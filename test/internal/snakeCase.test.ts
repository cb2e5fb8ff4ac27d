import { expect, test } from 'vitest';
import { snakeCase } from '../../src/internal/snakeCase.js';

test.each([
  ['firstName', 'first_name'],
  ['imageUrl', 'image_url'],
  ['hasImage', 'has_image'],
  ['selfServeSSOEnabled', 'self_serve_sso_enabled'],
  ['externalID', 'external_id'],
  ['id', 'id'],
])('%s is %s on the wire', (camel, snake) => {
  expect(snakeCase(camel)).toBe(snake);
});
