import type { UseComboboxProps, UseComboboxReturnValue } from 'downshift';
import { useCombobox } from 'downshift';
import type { ComponentProps } from 'react';

interface FinderOptions<Item> extends Pick<UseComboboxProps<Item>, 'itemToString' | 'itemToKey'> {
  readonly items: readonly Item[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (item: Item) => void;
}

interface Finder<Item> extends Omit<UseComboboxReturnValue<Item>, 'getInputProps'> {
  readonly fieldProps: (own: ComponentProps<'input'>) => ComponentProps<'input'>;
}

/** A field that finds one thing after another: what is chosen stands elsewhere, and the field is empty again. */
export function useFinder<Item>({
  items,
  text,
  onText,
  onChoose,
  ...names
}: FinderOptions<Item>): Finder<Item> {
  const { getInputProps, ...combobox } = useCombobox<Item>({
    ...names,
    items: [...items],
    inputValue: text,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    onStateChange: ({ type, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
      if ((type !== ItemClick && type !== InputKeyDownEnter) || !selectedItem) return;
      onText('');
      onChoose(selectedItem);
    },
  });
  return {
    ...combobox,
    // In the event itself: the combobox tells of a change after the next render, and until then the field is put back,
    // so that letters of a fast writer were lost while the page was busy.
    fieldProps: (own) => getInputProps({ ...own, onChange: (event) => onText(event.currentTarget.value) }),
  };
}
