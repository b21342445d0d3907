import type { AstroIntegration } from 'astro';

/** Where Vite keeps what it puts around each `import()`. */
const helper = '\0vite/preload-helper.js';

/**
 * Loads what a script asks for later by a plain `import()`: Vite would put 0.7 kB around it, to load style sheets and
 * other modules ahead. A module that has a style sheet of its own would do without it, and the build fails.
 */
export function bareImports(): AstroIntegration {
  return {
    name: 'bare-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'bare-imports',
                enforce: 'pre',
                applyToEnvironment: ({ name }) => name === 'client',
                load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle)) {
                    if (file.type !== 'chunk' || !file.isDynamicEntry || !file.viteMetadata?.importedCss.size) continue;
                    this.error(`${file.fileName} is loaded later, and its style sheet never`);
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}
