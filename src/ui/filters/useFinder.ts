import type { UseComboboxProps, UseComboboxReturnValue } from 'downshift';
import { useCombobox } from 'downshift';

interface FinderOptions<Item> extends Pick<UseComboboxProps<Item>, 'itemToString' | 'itemToKey'> {
  readonly items: readonly Item[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (item: Item) => void;
}

/** A field that finds one thing after another: what is chosen stands elsewhere, and the field is empty again. */
export function useFinder<Item>({
  items,
  text,
  onText,
  onChoose,
  ...names
}: FinderOptions<Item>): UseComboboxReturnValue<Item> {
  return useCombobox<Item>({
    ...names,
    items: [...items],
    inputValue: text,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) onText(inputValue);
    },
    onStateChange: ({ type, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
      if ((type !== ItemClick && type !== InputKeyDownEnter) || !selectedItem) return;
      onText('');
      onChoose(selectedItem);
    },
  });
}
