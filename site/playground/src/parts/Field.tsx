import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly problem?: string | null;
  readonly help?: string;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** A labelled field for text of several lines, with what is wrong with it. */
export function TextField({
  label,
  value,
  onInput,
  problem,
  help,
  rows = 8,
  placeholder,
}: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help ? (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      <textarea
        id={id}
        rows={rows}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        placeholder={placeholder}
        aria-describedby={help ? `${id}-help ${id}-problem` : `${id}-problem`}
        aria-invalid={problem ? true : undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {problem ?? ''}
      </p>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

/** A labelled list of values, one of which is chosen. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  const id = useId();
  const entries = Object.entries(options) as [Value, string][];
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = entries.find(([name]) => name === currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {entries.map(([name, text]) => (
          <option key={name} value={name} selected={name === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'number' | 'url';
  readonly max?: number;
  readonly placeholder?: string;
  readonly list?: readonly string[];
}

/** A labelled field of one line. */
export function LineField({
  label,
  value,
  onInput,
  type = 'text',
  max,
  placeholder,
  list,
}: LineProps) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        min={type === 'number' ? 0 : undefined}
        max={max}
        spellcheck={false}
        autocomplete="off"
        placeholder={placeholder}
        list={list ? `${id}-list` : undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}
