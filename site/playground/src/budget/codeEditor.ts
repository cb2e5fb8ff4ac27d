import {
  autocompletion,
  type CompletionContext,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, forceLinting, linter, lintKeymap } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { claimShortcodes } from 'isoclerk/claims';
import type { Finding } from './prediction.ts';

export type Diagnose = () => readonly Finding[];

export interface CodeEditorOptions {
  readonly value: string;
  /** Id of the element that names it. */
  readonly label: string;
  readonly describedBy: string;
  readonly caret: number;
  readonly hasFocus: boolean;
  readonly onInput: (value: string) => void;
  readonly shortcodes: () => readonly string[];
  readonly diagnose: Diagnose;
}

export interface CodeEditor {
  readonly value: () => string;
  /** From outside: `onInput` does not hear of it. */
  readonly setValue: (value: string) => void;
  /** Shows the findings of now. */
  readonly refresh: () => void;
  readonly reveal: (claim: string) => void;
  readonly destroy: () => void;
}

const fromOutside = Annotation.define<boolean>();

function complete(context: CompletionContext, shortcodes: readonly string[]) {
  const word = context.matchBefore(/\{\{\s*[\w.]*|\|\|\s*[\w.]*/);
  if (!word) return null;
  const typed = /[\w.]*$/.exec(word.text)?.[0] ?? '';
  const known = Object.entries(claimShortcodes).map(([name, { type, source }]) => ({
    label: name,
    detail: type,
    info: `Listed in: ${source}`,
  }));
  const own = shortcodes.map((name) => ({ label: name, detail: 'in the sample user' }));
  const options = [...known, ...own].map((option) => ({
    ...option,
    apply: (view: EditorView, _completion: unknown, from: number, to: number) => {
      const isClosed = /^\s*(\}\}|\|\|)/.test(view.state.sliceDoc(to, to + 20));
      const insert = isClosed ? option.label : `${option.label}}}`;
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
    },
  }));
  return { from: context.pos - typed.length, options, validFor: /^[\w.]*$/ };
}

/** Findings as marks in the text: from their place to the end of the shortcode, or of the line. */
function diagnosticsOf(view: EditorView, findings: readonly Finding[]): Diagnostic[] {
  const { doc } = view.state;
  return findings.flatMap(({ line, column, severity, message, suggestion }): Diagnostic[] => {
    if (line === undefined || column === undefined || line > doc.lines) return [];
    const { from: start, to: end, text } = doc.line(line);
    const from = Math.min(start + column - 1, end);
    const shortcode = /^\{\{\s*([\w.]+)\s*\}\}/.exec(text.slice(from - start));
    const to = shortcode ? from + shortcode[0].length : end;
    const replaces = suggestion !== undefined && shortcode !== null;
    return [
      {
        from,
        to: Math.max(to, from),
        severity,
        message: suggestion === undefined ? message : `${message}. Meant: ${suggestion}`,
        ...(replaces && {
          actions: [
            {
              name: `Use ${suggestion}`,
              apply: (target: EditorView, at: number, until: number) =>
                target.dispatch({ changes: { from: at, to: until, insert: `{{${suggestion}}}` } }),
            },
          ],
        }),
      },
    ];
  });
}

export function mountEditor(parent: HTMLElement, options: CodeEditorOptions): CodeEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.value,
      selection: { anchor: Math.min(options.caret, options.value.length) },
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        json(),
        syntaxHighlighting(classHighlighter),
        autocompletion({
          override: [(context) => complete(context, options.shortcodes())],
          activateOnTyping: true,
        }),
        linter((target) => diagnosticsOf(target, options.diagnose()), { delay: 150 }),
        // Tab stays with the page: the keyboard can leave.
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-labelledby': options.label,
          'aria-describedby': `${options.describedBy} findings`,
        }),
        EditorView.updateListener.of((update) => {
          const isOwn = update.transactions.some((change) => change.annotation(fromOutside));
          if (update.docChanged && !isOwn) options.onInput(update.state.doc.toString());
        }),
      ],
    }),
  });
  parent.hidden = false;
  if (options.hasFocus) view.focus();
  return {
    value: () => view.state.doc.toString(),
    setValue(value) {
      if (value === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: value },
        annotations: fromOutside.of(true),
      });
    },
    refresh: () => forceLinting(view),
    reveal(claim) {
      const at = view.state.doc.toString().indexOf(`${JSON.stringify(claim)}`);
      if (at < 0) return;
      const { from, to } = view.state.doc.lineAt(at);
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    },
    destroy: () => view.destroy(),
  };
}
