import type { Formular } from "./formular";

/** Fälligkeiten aus Verpflichtungsermächtigungen. */
export const verpflichtungsermaechtigungen: Formular = {
  kind: "verpflichtungsermaechtigungen",
  titel: /verpflichtungsermaechtigung/,
  kopf: /verpflichtungsermaechtigung|ve ansatz|haushaltsfolgejahr/,
  positionen: [
    { id: "gesamtsumme", name: "Gesamtsumme", muster: /^(gesamtsumme|summe|gesamt)$/ },
    { id: "nachrichtlich", name: "Nachrichtlich", muster: /^nachrichtlich/ },
  ],
  verlangt: { positionen: 1, konten: false, ohne: ["ergebnis", "bedarf"] },
};
