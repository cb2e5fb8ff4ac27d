import { createHash } from 'node:crypto';
import { type Diagnosis, type Finding, type Row, rows } from '../../doctor/index.js';

/**
 * The findings as a SARIF 2.1.0 log, for code scanning: one rule an id, one result a finding.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (read 2026-11)
 */
export function toSarif({ findings }: Diagnosis, version: string): object {
  const ids = [...new Set(findings.map(({ id }) => id))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'isoclerk',
            semanticVersion: version,
            rules: ids.map((id) => ruleOf(id, findings)),
          },
        },
        results: findings.map((finding) => ({
          ruleId: finding.id,
          ruleIndex: ids.indexOf(finding.id),
          level: finding.severity,
          message: { text: `${finding.message}. Fix: ${finding.fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.file ?? 'package.json') },
                region: { startLine: 1 },
              },
            },
          ],
          partialFingerprints: { finding: fingerprint(finding) },
        })),
      },
    ],
  };
}

function ruleOf(id: string, findings: readonly Finding[]) {
  const row: Row | undefined = rows.find((one) => one.id === id);
  const first = findings.find((finding) => finding.id === id);
  return {
    id,
    shortDescription: { text: row?.what ?? id.replaceAll('-', ' ') },
    ...(row && { fullDescription: { text: row.cause } }),
    ...(first && { helpUri: first.source }),
    defaultConfiguration: { level: row?.severity ?? first?.severity },
  };
}

const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

/** The same for the same finding in the next run, whatever the version is then. */
const fingerprint = ({ id, package: name = '', file = '' }: Finding): string =>
  createHash('sha256').update([id, name, file].join('\n')).digest('hex').slice(0, 32);
