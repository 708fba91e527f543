/**
 * Whether this page may hold a frame of its own site. Trying would break the operator's content security policy and
 * fill their reports, so the policy itself is read: from the page's own headers and its `<meta>` tags.
 */
import { siteRoot } from './siteRoot.ts';

/** Does one policy allow frames from `'self'`? https://www.w3.org/TR/CSP3/#directive-fallback-list */
export function allowsOwnFrames(policy: string, origin: string): boolean {
  const directives = new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const),
  );
  const sources = ['frame-src', 'child-src', 'default-src'].map((name) => directives.get(name)).find(Boolean);
  if (!sources) return true;
  return sources.some((source) =>
    ["'self'", '*', origin, new URL(origin).protocol].includes(source.toLowerCase()),
  );
}

let answer: Promise<boolean> | null = null;

async function ask(): Promise<boolean> {
  const origin = siteRoot.origin;
  const metas = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')].map(
    (meta) => meta.getAttribute('content') ?? '',
  );
  try {
    const response = await fetch(window.location.href, { method: 'HEAD', cache: 'no-cache' });
    // Several headers arrive joined by commas; each is a policy of its own.
    const headers = (response.headers.get('Content-Security-Policy') ?? '').split(',').filter(Boolean);
    return [...headers, ...metas].every((policy) => allowsOwnFrames(policy, origin));
  } catch {
    return false;
  }
}

export function mayFrameSite(): Promise<boolean> {
  answer ??= ask();
  return answer;
}
