import { connect } from "node:net";

/** What came back on a connection: the status (null where it was closed without one) and all of the text. */
export interface RawAnswer {
  readonly status: number | null;
  readonly text: string;
}

const PATIENCE = 5_000;

/** Sends these very bytes to a port of 127.0.0.1 and reads until the connection ends or an answer has come. */
export function sendRaw(port: number, request: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect({ host: "127.0.0.1", port }, () => socket.write(request, "latin1"));
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      const status = /^HTTP\/1\.1 (\d{3})/u.exec(text)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text });
    };
    const timer = setTimeout(() => reject(new Error(`No answer to ${request.slice(0, 80)}`)), PATIENCE);
    socket.setEncoding("utf8");
    socket.on("data", (part) => {
      text += part;
      if (text.includes("\r\n\r\n")) setTimeout(end, 20);
    });
    socket.on("end", end);
    socket.on("error", end);
  });
}

/** A request as text: the first line, headers as they are given, a body. */
export function rawRequest(line: string, headers: readonly string[], body = ""): string {
  return `${[line, ...headers].join("\r\n")}\r\n\r\n${body}`;
}
