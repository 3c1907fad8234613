/** What a result can look like. Each command has some of them. */
export type Format = 'text' | 'json' | 'markdown' | 'html' | 'mermaid' | 'dot' | 'svg' | 'sarif';
