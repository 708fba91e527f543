/**
 * A page's way to code that works in a worker. The worker starts with the first message. Where none starts (refused by
 * a policy or an opaque origin, a missing file) or one breaks, the same code is loaded on demand and works on the page;
 * what was under way then has to be sent again, which only its sender can do.
 */
export interface HereReceiver<Message> {
  receive(message: Message): void;
}

export interface WorkerClientOptions<Message, Reply> {
  readonly spawn: () => Worker;
  /** The same code for the page; answers through `take`. */
  readonly loadHere: (take: (reply: Reply) => void) => Promise<HereReceiver<Message>>;
  readonly take: (reply: Reply) => void;
  /** The worker has broken: what still counts is sent again. */
  readonly onMoved: () => void;
  /** Not even the page can load the code. */
  readonly onFault: (message: string) => void;
}

export interface WorkerClient<Message> {
  send(message: Message): void;
  /** A message has started it already. */
  isOpen(): boolean;
  close(): void;
}

export function createWorkerClient<Message, Reply>(
  options: WorkerClientOptions<Message, Reply>,
): WorkerClient<Message> {
  const { spawn, loadHere, take, onMoved, onFault } = options;
  let worker: Worker | null = null;
  /** Messages wait their turn while the code loads. */
  let onPage: Promise<HereReceiver<Message>> | null = null;
  /** Once a worker has been refused or has broken, none is tried again. */
  let hasMoved = false;
  let isClosed = false;

  const takeIfOpen = (reply: Reply) => {
    if (!isClosed) take(reply);
  };

  function sendHere(message: Message): void {
    onPage ??= loadHere(takeIfOpen);
    const asked = onPage;
    asked.then(
      (receiver) => {
        if (!isClosed) receiver.receive(message);
      },
      (error: unknown) => {
        // The next message tries to load it again.
        if (onPage === asked) onPage = null;
        if (!isClosed) onFault(error instanceof Error ? error.message : String(error));
      },
    );
  }

  function startWorker(): Worker | null {
    try {
      worker = spawn();
    } catch {
      return null;
    }
    const own = worker;
    own.onmessage = ({ data }: MessageEvent<Reply>) => takeIfOpen(data);
    own.onerror = (event) => {
      event.preventDefault();
      if (worker !== own) return;
      own.terminate();
      worker = null;
      hasMoved = true;
      if (!isClosed) onMoved();
    };
    return own;
  }

  return {
    send(message) {
      if (isClosed) return;
      if (!hasMoved) {
        const target = worker ?? startWorker();
        if (target) {
          target.postMessage(message);
          return;
        }
        hasMoved = true;
      }
      sendHere(message);
    },
    isOpen: () => worker !== null || onPage !== null,
    close() {
      isClosed = true;
      worker?.terminate();
      worker = null;
      onPage = null;
    },
  };
}
