import { describe, expect, it } from 'vitest';
import { kindOfRequest, type RequestKind } from './requestKind.ts';

const scope = 'https://map.example.org/sub/';
const files = new Set(['', 'fr/', 'en/', 'data/corridor.json', 'geo/detail.json', 'favicon.svg']);
const navigation = { method: 'GET', mode: 'navigate', hasRange: false };
const subresource = { method: 'GET', mode: 'cors', hasRange: false };
const kindOf = (path: string, asked: typeof navigation) =>
  kindOfRequest({ ...asked, url: new URL(path, scope).href }, scope, files);

describe('a page that is asked for', () => {
  it.each<[string, RequestKind]>([
    ['./', { type: 'start', path: '' }],
    ['./index.html', { type: 'start', path: '' }],
    ['./?lang=fr&org=c2mi&embed=0', { type: 'start', path: '' }],
    ['fr/', { type: 'start', path: 'fr/' }],
    ['en/index.html?q=a', { type: 'start', path: 'en/' }],
    ['fr/o/c2mi/', { type: 'page', instead: '?lang=fr&org=c2mi' }],
    ['en/a/some-deal/index.html', { type: 'page', instead: '?lang=en&agreement=some-deal' }],
    ['r/CA-QC-05/', { type: 'page', instead: '?region=CA-QC-05' }],
    ['s/quantum', { type: 'page', instead: '?sector=quantum' }],
    ['fr/story/how-to-read/', { type: 'page', instead: '?lang=fr&story=how-to-read' }],
    ['en/figures/', { type: 'page', instead: '?lang=en&insight=figures' }],
    ['figures', { type: 'page', instead: '?insight=figures' }],
    ['./?sw=off', { type: 'take-back' }],
    ['fr/o/c2mi/?sw=off', { type: 'take-back' }],
    // Of hosts, of operators, of others.
    ['./?embed=1', { type: 'leave' }],
    ['./?lang=fr&embed=1&org=c2mi', { type: 'leave' }],
    ['partners.html', { type: 'leave' }],
    ['data/corridor.json', { type: 'leave' }],
    ['de/', { type: 'leave' }],
    ['o/', { type: 'leave' }],
    ['/', { type: 'leave' }],
    ['https://elsewhere.example/sub/', { type: 'leave' }],
  ])('%s', (path, kind) => {
    expect(kindOf(path, navigation)).toEqual(kind);
  });
});

describe('a file that a page needs', () => {
  it.each<[string, RequestKind]>([
    ['data/corridor.json', { type: 'file', path: 'data/corridor.json' }],
    ['geo/detail.json?then=1', { type: 'file', path: 'geo/detail.json' }],
    ['assets/index-DtbaYvYg.js', { type: 'file', path: 'assets/index-DtbaYvYg.js' }],
    ['data/releases/2025-06-01/corridor.json', { type: 'leave' }],
    ['embed.js', { type: 'leave' }],
    ['/assets/index.js', { type: 'leave' }],
    ['https://elsewhere.example/sub/assets/index.js', { type: 'leave' }],
  ])('%s', (path, kind) => {
    expect(kindOf(path, subresource)).toEqual(kind);
  });

  it('goes its way where a part is asked for, or something is sent', () => {
    expect(kindOf('data/corridor.json', { ...subresource, hasRange: true })).toEqual({ type: 'leave' });
    expect(kindOf('./', { ...navigation, method: 'POST' })).toEqual({ type: 'leave' });
  });
});
