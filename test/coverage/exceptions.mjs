/**
 * What no test can reach, by why: the file, the text of its line, and the part of the line. `npm run coverage` fails on one
 * that is reached, or gone.
 */
const because = {
  'the index is within the list, which the compiler cannot know': [
    ['src/keys/checkClerkEnv.ts', 'add(code, wanted[0] ?? bare, remedy, severity);', 'bare'],
    ['src/keys/checkClerkEnv.ts', "const host = hostOf(value) ?? '';", "''"],
    [
      'src/testing/base64.ts',
      'const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);',
      '0) <<',
    ],
    [
      'src/testing/fakes/membership.ts',
      'permissions: [...new Set([...membership.permissions, ...ofSystem, ...(orgPermissions ?? [])])],',
      '[])',
    ],
    [
      'src/internal/editDistance.ts',
      'const at = (row: readonly number[], index: number) => row[index] ?? 0;',
      '0',
    ],
    [
      'src/claims/audit/BudgetAudit.ts',
      'for (const limit of over) this.#above.set(limit, (this.#above.get(limit) ?? 0) + 1);',
      '0) +',
    ],
    [
      'src/claims/audit/auditSummary.ts',
      'const width = unit * ([1, 2, 5, 10].find((step) => step * unit >= wanted) ?? 10);',
      '10)',
    ],
    ['src/claims/audit/auditSummary.ts', 'if (bin) bin.users += users;', 'else'],
    [
      'src/claims/template/compileTemplate.ts',
      "if (typeof part !== 'string') inspect(part, inText(offsets[expression++] ?? 0));",
      '0',
    ],
    [
      'src/claims/template/jsonTree.ts',
      'if ((starts[middle] ?? 0) <= offset) low = middle;',
      '0) <=',
    ],
    [
      'src/claims/template/jsonTree.ts',
      'return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };',
      '0) +',
    ],
    [
      'src/claims/template/permissionClaims.ts',
      'const held = [...(granted.get(slug) ?? [])].map((name) => places.get(name) ?? 0);',
      '0',
    ],
    [
      'src/claims/template/suggestShortcode.ts',
      "if (Object.hasOwn(known, base) && findShortcode(withKeys(known[base] ?? ''))) {",
      "''",
    ],
    ['src/claims/template/suggestShortcode.ts', "return withKeys(known[base] ?? '');", "''"],
    [
      'src/contract/billing/findBillingEndpoint.ts',
      "(part, index) => part.startsWith('{') || part === current(segments[start + index] ?? ''),",
      "''",
    ],
    [
      'src/eslint/rules/primaryEmail.ts',
      'file.source.ast.body.find((it) => !isDirective(it))?.range ?? [0, 0],',
      '[0, 0]',
    ],
    ['src/testing/base64.ts', 'const point = character.codePointAt(0) ?? 0;', '0'],
    ['src/testing/seed.ts', 'return list[intOf(seed, list.length)] ?? list[0];', 'list[0]'],
    [
      'src/testing/organization/buildMembership.ts',
      'permissions: Object.hasOwn(PERMISSIONS, role) ? [...(PERMISSIONS[role] ?? [])] : [],',
      '[])',
    ],
    [
      'src/inspect/inspectPayload.ts',
      "else say(found, path, 'removed', goneObjects[object] ?? '', ofBody.counts.error > 0);",
      "''",
    ],
  ],
  'whoever calls has seen to it, which the compiler cannot know': [
    ['src/claims/audit/PlainUsers.ts', 'if (field === null) return () => nothing;', 'then'],
    [
      'src/claims/size/tokenBudget.ts',
      'return strict.every(({ counts, limit }) => (amounts[counts] ?? 0) <= limit);',
      '0) <=',
    ],
    [
      'src/eslint/resolve/scopes.ts',
      'const uses = (lookUp(id)?.references ?? []).filter((it) => !it.isWrite());',
      '[]',
    ],
    ['src/claims/bound/witnessCandidates.ts', 'if (!isRecord(child)) return;', 'then'],
    [
      'src/claims/bound/witnessCandidates.ts',
      'return storedBytes(value) <= room ? value : {};',
      '{}',
    ],
    [
      'src/claims/template/compileTemplate.ts',
      "setOwn(object, key, node.kind === 'static' ? node.value : null);",
      'null',
    ],
    [
      'src/doctor/checks/env.ts',
      "file: inProject(workspace, ownText(fileOf, 'WEBHOOK_SECRET') ?? ''),",
      "''",
    ],
    [
      'src/doctor/checks/env.ts',
      "file: inProject(workspace, ownText(fileOf, 'CLERK_JWT_KEY') ?? ''),",
      "''",
    ],
    [
      'src/doctor/checks/versions.ts',
      'const fixed = safeVersion(versionRows, name, fixedIn(row, name, version) ?? version);',
      'version',
    ],
    ['src/inspect/walk.ts', "report('wrong-type', exact ?? loose ?? [], true, at, orNull);", '[]'],
    ['src/inspect/walk.ts', 'if (best) at.found.absorb(best);', 'else'],
    ['src/inspect/walk.ts', "report('wrong-type', worse ? [worse] : [], refused, at);", '[]'],
    ['src/inspect/walk.ts', 'const { type = [] } = exact ?? loose ?? {};', '{}'],
    ['src/inspect/walk.ts', 'const { nullable = false } = exact ?? loose ?? {};', '{}'],
    ['src/testing/billing/rules/payer.ts', "first_name: person.first_name ?? '',", "''"],
    ['src/testing/billing/rules/payer.ts', "last_name: person.last_name ?? '',", "''"],
    ['src/testing/billing/rules/subscription.ts', 'const due = amount?.amount ?? 0;', '0'],
    [
      'src/testing/webhooks/tamperWebhook.ts',
      "const [first, ...rest] = (headers['svix-signature'] ?? '').slice('v1,'.length);",
      "''",
    ],
  ],
  'the generated tables are whole, and of the kinds that are read here': [
    [
      'src/inspect/forms.ts',
      "for (const [key, { type }] of formOf('tolerant', name) ?? []) {",
      '[])',
    ],
    [
      'src/inspect/forms.ts',
      "if (sign === '!') form.set(key, fieldOf(name, types.shift() ?? ''));",
      "''",
    ],
    ['src/inspect/forms.ts', "const [family = ''] = /^[A-Z][a-z]+/.exec(form) ?? [];", '[]'],
    [
      'src/inspect/forms.ts',
      "else if (part.kind === 'scalar' && part.is !== 'null') found.push({ kind: part.is as 'int' });",
      'else',
    ],
  ],
  'it takes a template of a hundred million letters': [
    [
      'src/claims/audit/PlainUsers.ts',
      'return null; // the thorough way says what is wrong',
      'line',
    ],
  ],
  'a fault of ours must not look like one of the project': [
    ['src/doctor/checks/templates.ts', 'if (!isIsoclerkError(error)) throw error;', 'then'],
  ],
  'what no event needs today: each deletion has a row of its own': [
    [
      'src/testing/webhooks/samples.ts',
      "DeletedObject: (data, seed) => deleted('object', 'object', data, seed),",
      'line',
    ],
  ],
  'the type says less than the language or the engine does': [
    [
      'src/billing/helpers/formatMoney.ts',
      'const digits = formatter.resolvedOptions().maximumFractionDigits ?? 2;',
      '2',
    ],
    [
      'src/billing/helpers/migrate/migrateBillingPath.ts',
      '/^([a-z][a-z0-9+.-]*:\\/\\/[^/?#]*)?([^?#]*)([\\s\\S]*)$/i.exec(path) ?? [];',
      '[]',
    ],
    [
      'src/testing/session/signSessionToken.ts',
      'const lines = base64(new Uint8Array(der)).match(/.{1,64}/g) ?? [];',
      '[]',
    ],
  ],
};

export const exceptions = Object.values(because).flatMap((places) =>
  places.map(([file, code, part]) => ({ file, code, part })),
);
