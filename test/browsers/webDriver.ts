/** As much of WebDriver (https://www.w3.org/TR/webdriver2/) as the walk needs, for WebKit's own driver. */
import { spawn } from 'node:child_process';

export interface DrivenPage {
  readonly name: string;
  goto(url: string): Promise<void>;
  /** Runs the text of a function in the page, and waits for what it promises. */
  run(walk: string): Promise<string[]>;
  close(): Promise<void>;
}

const pauseMs = 200;

async function send(url: string, body?: unknown, method = 'POST'): Promise<unknown> {
  const response = await fetch(url, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

async function untilItAnswers(url: string): Promise<void> {
  for (let left = 50; left > 0; left -= 1) {
    try {
      await send(`${url}/status`, undefined, 'GET');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  throw new Error(`${url} does not answer`);
}

export async function openWebKit(driver: string, browser: string, port: number): Promise<DrivenPage> {
  const child = spawn(driver, [`--port=${port}`], { stdio: 'ignore' });
  const root = `http://127.0.0.1:${port}`;
  try {
    await untilItAnswers(root);
    const options = { binary: browser, args: ['--automation'] };
    const created = (await send(`${root}/session`, {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string; capabilities: { browserVersion?: string } };
    const session = `${root}/session/${created.sessionId}`;
    await send(`${session}/timeouts`, { script: 120_000, pageLoad: 60_000 });
    return {
      name: `WebKit (${created.capabilities.browserVersion ?? 'unknown version'})`,
      goto: async (url) => void (await send(`${session}/url`, { url })),
      run: async (walk) =>
        (await send(`${session}/execute/async`, {
          script: `const done = arguments[0]; (${walk})().then(done, (error) => done([String(error)]));`,
          args: [],
        })) as string[],
      close: async () => {
        await send(session, undefined, 'DELETE').catch(() => undefined);
        child.kill();
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}
