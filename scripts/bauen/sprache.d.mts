import type { TransformOptions } from "esbuild";

export declare const sprache: TransformOptions;
