import { useId } from 'react';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Languages' own names are in their own language. */
  readonly languageOf?: (value: Value) => string | undefined;
}

/** One choice of a few, all in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, values, names, value, onChange, languageOf } = props;
  const group = useId();
  return (
    <fieldset className="share-choice">
      <legend className="share-label">{label}</legend>
      <div className="segments">
        {values.map((one) => (
          <label key={one} className="segment" lang={languageOf?.(one)}>
            <input type="radio" name={group} checked={one === value} onChange={() => onChange(one)} />
            {names[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
