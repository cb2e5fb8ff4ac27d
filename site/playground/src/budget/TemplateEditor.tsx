import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeEditor, Diagnose } from './codeEditor.ts';
import type { Finding } from './prediction.ts';

interface TemplateEditorProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly findings: readonly Finding[];
  /** Paths into the sample user's metadata, for completion. */
  readonly shortcodes: readonly string[];
  /** The claim whose line is to be shown. */
  readonly reveal: { readonly claim: string } | null;
}

/**
 * A plain field that works at once. The editor with completion replaces it when it gets the focus, with the text and
 * the caret where they are; if the editor cannot be loaded, the field stays.
 */
export function TemplateEditor({
  value,
  onInput,
  findings,
  shortcodes,
  reveal,
}: TemplateEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const wanted = useRef(false);
  const said = useRef(new Set<string>());
  const [isMounted, setMounted] = useState(false);
  const latest = useRef({ onInput, shortcodes, findings });
  latest.current = { onInput, shortcodes, findings };

  const load = async () => {
    if (wanted.current) return;
    wanted.current = true;
    const module = await import('./codeEditor.ts').catch(() => null);
    const [area, parent] = [field.current, place.current];
    if (!module || !area || !parent) return;
    const diagnose: Diagnose = () => latest.current.findings;
    editor.current = module.mountEditor(parent, {
      value: area.value,
      label: 'template-label',
      describedBy: 'template-help',
      caret: area.selectionStart,
      hasFocus: document.activeElement === area,
      onInput: (text) => {
        said.current.add(text);
        latest.current.onInput(text);
      },
      shortcodes: () => latest.current.shortcodes,
      diagnose,
    });
    setMounted(true);
  };

  // Rendering lags behind typing: a text that the editor itself said is never put back into it.
  useEffect(() => {
    const isOwn = said.current.has(value);
    if (value === editor.current?.value() || !isOwn) said.current.clear();
    if (!isOwn) editor.current?.setValue(value);
  }, [value]);
  useEffect(() => editor.current?.refresh(), [findings]);
  useEffect(() => {
    if (reveal) editor.current?.reveal(reveal.claim);
  }, [reveal]);
  useEffect(() => () => editor.current?.destroy(), []);

  return (
    <div class="field">
      <label id="template-label" for="template">
        Claims template
      </label>
      <p class="help" id="template-help">
        As in Clerk’s Dashboard under Sessions, “Customize session token”. Ctrl+Space completes
        shortcodes.
      </p>
      <div ref={place} class="editor" hidden={!isMounted} />
      {isMounted ? null : (
        <textarea
          id="template"
          ref={field}
          rows={9}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          aria-describedby="template-help findings"
          value={value}
          onFocus={load}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      <ul id="findings" class="findings" aria-live="polite" aria-label="Findings in the template">
        {findings.map(({ severity, message, suggestion, line, column }, index) => (
          <li key={index} class={severity}>
            <b>{severity === 'error' ? 'Error' : 'Warning'}</b>
            {line === undefined ? '' : ` line ${line}, column ${column}`}: {message}
            {suggestion === undefined ? null : (
              <>
                . Meant: <code>{suggestion}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
