import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep teal, the one accent. Shade 8 carries white text at more than 7:1; shade 3 stands on the dark ground. */
const teal: MantineColorsTuple = [
  '#eef6f5',
  '#d8eae8',
  '#aed5d1',
  '#7fbfb9',
  '#52a69f',
  '#2f8c86',
  '#1f7571',
  '#16645f',
  '#0f5552',
  '#0a4341',
]

/** Component defaults: small, square-shouldered, flat. Colours of surfaces and text live in tokens.css. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  colors: { teal },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  defaultRadius: 3,
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'sm' } },
  },
})
