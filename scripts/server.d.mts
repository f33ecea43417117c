export interface Server {
  /** With a slash at the end: "http://localhost:3000/". */
  url: string;
  close(): Promise<void>;
}

export interface Startoptionen {
  port?: number;
  /** With it the add-in is served over https, without it the workbench. */
  zertifikat?: { key: Buffer | string; cert: Buffer | string; ca?: Buffer | string };
  /** Milliseconds that every answer waits; 0 where it is not given. */
  verzoegerung?: number;
}

export function starten(optionen?: Startoptionen): Promise<Server>;
