import { ep1, ep2, ep3 } from "./erfolgsplan";
import { fb1, fb2, fb3, fb4, fb5, fb6, fb7 } from "./festsetzung";
import { kt1 } from "./konten";
import { kt2 } from "./kontonummern";
import type { Regel } from "./regel";
import { kt3 } from "./schreibweise";
import { vp1, vp2 } from "./vermoegensplan";

/** Every rule, in the order of the domain concept. */
export const katalog: Regel[] = [fb1, fb2, fb3, fb4, fb5, fb6, fb7, ep1, ep2, ep3, kt1, kt2, kt3, vp1, vp2];
