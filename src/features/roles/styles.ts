/** Styles of the Mantine components that only these screens use, in Mantine's order. */
import '@mantine/core/styles/Radio.css';
