import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tinyDataset } from '../../../test/helpers.ts';
import { renderWithData } from '../../../test/renderWithData.tsx';
import { ShowMoreList } from '../kit/ShowMoreList.tsx';
import PrintSheet from './PrintSheet.tsx';

const print = (type: 'beforeprint' | 'afterprint') =>
  act(() => {
    window.dispatchEvent(new Event(type));
  });
const captions = () => [...document.querySelectorAll('.print-list caption')].map((one) => one.textContent);

describe('the sheet for paper', () => {
  it('lists all that is shown where nothing is open, and nothing while nobody prints', () => {
    renderWithData(<PrintSheet onMounted={() => undefined} />);
    expect(captions()).toHaveLength(0);
    print('beforeprint');
    expect(captions()).toHaveLength(2);
    expect(document.querySelector('.print-picture h1')).not.toBeNull();
    print('afterprint');
    expect(captions()).toHaveLength(0);
  });

  it('leaves the lists of everything to the record that stands open', () => {
    renderWithData(<PrintSheet onMounted={() => undefined} />, { view: { org: 'c2mi' } });
    print('beforeprint');
    expect(captions()).toHaveLength(0);
    expect(document.querySelector('.print-picture h1')).not.toBeNull();
  });

  it('brings the lists behind an insight, which stands in the page itself', () => {
    const { container } = renderWithData(<PrintSheet onMounted={() => undefined} />, {
      view: { insight: 'timeline' },
    });
    print('beforeprint');
    expect(container.querySelectorAll('.print-list')).toHaveLength(0);
    expect(captions()).toHaveLength(2);
    expect(document.body.lastElementChild?.className).toBe('print-sheet');
  });

  it.each([
    ['en', 'First step', 'What it tells.'],
    ['fr', 'Premier pas', 'Ce qu’il raconte.'],
  ] as const)('tells a story’s step above its picture (%s)', (lang, title, text) => {
    const step = {
      title: { en: 'First step', fr: 'Premier pas' },
      text: { en: 'What it tells.', fr: 'Ce qu’il raconte.' },
      view: '',
      expects: [],
      sources: [tinyDataset().sources[0]?.id ?? ''],
    };
    const stories = [{ id: 'one', title: { en: 'A story', fr: 'Un récit' }, steps: [step] }];
    renderWithData(<PrintSheet onMounted={() => undefined} />, {
      dataset: { ...tinyDataset(), stories },
      view: { lang, story: 'one/1' },
    });
    print('beforeprint');
    expect(screen.getByRole('heading', { name: title })).toBeDefined();
    expect(document.querySelector('.print-story')?.textContent).toContain(text);
    expect(document.querySelector('.print-story + .print-picture')).not.toBeNull();
  });
});

it('a long list is whole on paper, and as it was afterwards', () => {
  render(
    <ShowMoreList
      items={[1, 2, 3, 4, 5, 6, 7, 8, 9]}
      className="list"
      limit={3}
      renderItem={(item) => <li key={item}>{item}</li>}
    />,
  );
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  print('beforeprint');
  expect(screen.getAllByRole('listitem')).toHaveLength(9);
  print('afterprint');
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});
