import type { TokenBudget, TokenOptions } from 'isoclerk/claims';
import { parseClaimsTemplate, predictToken } from 'isoclerk/claims';
import { type Problem, problemOf } from '../parts/problem.ts';
import { aroundOf, type BudgetInput, tokenOptionsOf, userOf } from './input.ts';
import { type Mark, marksOf } from './marks.ts';

/** Something to say about the template, where it stands in the text. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly suggestion?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Prediction {
  readonly budget: TokenBudget | null;
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
  readonly userProblem: string | null;
  readonly organizationProblem: string | null;
  /** Anything else: a context without an id, for instance. */
  readonly problem: Problem | null;
}

/** A syntax error of the template says its place in the message. */
function syntaxFinding(error: unknown): Finding {
  const { message } = problemOf(error);
  const place = /^Line (\d+), column (\d+): (.*)$/s.exec(message);
  if (!place) return { severity: 'error', message };
  return {
    severity: 'error',
    message: place[3] ?? '',
    line: Number(place[1]),
    column: Number(place[2]),
  };
}

export function predict(input: BudgetInput): Prediction {
  const { user, problem: userProblem } = userOf(input);
  const { around, problem: organizationProblem } = aroundOf(input);
  const nothing = { budget: null, marks: [], problem: null, userProblem, organizationProblem };
  let template: ReturnType<typeof parseClaimsTemplate>;
  try {
    template = parseClaimsTemplate(input.template);
  } catch (error) {
    return { ...nothing, findings: [syntaxFinding(error)] };
  }
  const warn = (warnings: TokenBudget['warnings']): Finding[] =>
    warnings.map(({ message, suggestion, line, column, path }) => ({
      severity: 'warning',
      message: line === undefined ? `${path}: ${message}` : message,
      ...(suggestion !== undefined && { suggestion }),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    }));
  if (userProblem || organizationProblem) return { ...nothing, findings: warn(template.warnings) };
  try {
    const options = tokenOptionsOf(input);
    const measure = (more: TokenOptions) =>
      predictToken(template, { ...around, user }, { ...options, ...more });
    const budget = measure({});
    return {
      ...nothing,
      budget,
      marks: marksOf(budget, measure),
      findings: warn(budget.warnings),
    };
  } catch (error) {
    return { ...nothing, findings: warn(template.warnings), problem: problemOf(error) };
  }
}
