import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

/** As Node takes them, each a text in PEM. */
interface Zertifikat {
  ca: Buffer;
  cert: Buffer;
  key: Buffer;
}

/** A certificate for this computer and one day; whoever makes it says so on the console. */
export async function wegwerfzertifikat(): Promise<Zertifikat> {
  const folder = mkdtempSync(path.join(tmpdir(), "zertifikat-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  const said = jest.spyOn(console, "log").mockImplementation();
  try {
    await generateCertificates(ca, cert, key, 1);
    return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
  } finally {
    said.mockRestore();
    rmSync(folder, { recursive: true });
  }
}
