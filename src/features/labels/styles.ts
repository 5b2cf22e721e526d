/** Styles of the Mantine components that only these screens use, in Mantine's order. */
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Divider.css';
import '@mantine/core/styles/List.css';
import '@mantine/core/styles/Tooltip.css';
