/** As much of WebDriver (https://www.w3.org/TR/webdriver2/) as the walk needs, for WebKit's own driver. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** `command`: the driver, with what gives it a display before it. */
export async function openWebKit(command: readonly string[], browser: string): Promise<DrivenPage> {
  const port = await freePort();
  const [program = '', ...before] = command;
  // A group of its own: what gives the display, the driver and the browser end together.
  const child = spawn(program, [...before, `--port=${String(port)}`], { stdio: 'ignore', detached: true });
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid);
  };
  const root = `http://127.0.0.1:${String(port)}`;
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
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
