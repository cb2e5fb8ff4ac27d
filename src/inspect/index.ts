export { inspectPayload } from './inspectPayload.js';
export type {
  DriftIssue,
  DriftKind,
  DriftReport,
  InspectPayloadOptions,
  PayloadEnvelope,
  PayloadName,
  PayloadSurface,
} from './types.js';
