import { Choice } from './Field.tsx';

/** A list of presets that writes into a field; it stands on its name until the text is changed. */
export function Presets({
  label,
  presets,
  text,
  onChoose,
}: {
  readonly label: string;
  readonly presets: Readonly<Record<string, { readonly label: string; readonly text: string }>>;
  readonly text: string;
  readonly onChoose: (text: string) => void;
}) {
  const current = Object.keys(presets).find((name) => presets[name]?.text === text) ?? 'own';
  const options = {
    ...Object.fromEntries(Object.entries(presets).map(([name, preset]) => [name, preset.label])),
    ...(current === 'own' && { own: 'Your own' }),
  };
  return (
    <Choice
      label={label}
      value={current}
      options={options}
      onChange={(name) => {
        const preset = presets[name];
        if (preset) onChoose(preset.text);
      }}
    />
  );
}
